# Eigen, xsimd and doctest, headers only: from the private prefix when set-up has made one, else downloaded and
# checked against the hashes below. Their own build files are never run.

include(${CMAKE_CURRENT_LIST_DIR}/toolchain-prefix.cmake)
add_library(dependencies INTERFACE)

if(EXISTS ${toolchain_prefix}/include)
  target_include_directories(dependencies SYSTEM INTERFACE ${toolchain_prefix}/include)
  return()
endif()

include(FetchContent)
set(headers_only SOURCE_SUBDIR no-build-files)
FetchContent_Declare(eigen
  URL https://gitlab.com/libeigen/eigen/-/archive/3.4.0/eigen-3.4.0.tar.bz2
  URL_HASH SHA256=b4c198460eba6f28d34894e3a5710998818515104d6e74e5cc331ce31e46e626
  ${headers_only})
FetchContent_Declare(xsimd
  URL https://github.com/xtensor-stack/xsimd/archive/13.2.0.tar.gz
  URL_HASH SHA256=edd8cd3d548c185adc70321c53c36df41abe64c1fe2c67bc6d93c3ecda82447a
  ${headers_only})
FetchContent_Declare(doctest
  URL https://github.com/doctest/doctest/archive/refs/tags/v2.4.11.tar.gz
  URL_HASH SHA256=632ed2c05a7f53fa961381497bf8069093f0d6628c5f26286161fbd32a560186
  ${headers_only})
FetchContent_MakeAvailable(eigen xsimd doctest)
target_include_directories(dependencies SYSTEM INTERFACE
  ${eigen_SOURCE_DIR} ${xsimd_SOURCE_DIR}/include ${doctest_SOURCE_DIR})
