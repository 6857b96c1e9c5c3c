# The doctest program. Its golden table is tests/golden/fingerprints.txt, compiled in, so that the WebAssembly
# build needs no file system to check it.

enable_testing()
file(GLOB test_sources CONFIGURE_DEPENDS tests/core/*.cpp)
# Unoptimised builds are there for the bits, which optimisation must not change; the sanitizers' build runs all with assertions.
if(CMAKE_BUILD_TYPE STREQUAL Debug)
  list(FILTER test_sources INCLUDE REGEX
    "/(main|(golden|rng|elementary|numpy_legacy|kernels|tile_kernels|list_kernels|marked_kernels|relu_tile|selection|trainer|trainer_variants|toy_model)_test)\\.cpp$")
endif()
file(GLOB golden_file CONFIGURE_DEPENDS tests/golden/fingerprints.txt)
set(golden_rows "")
if(golden_file)
  file(READ ${golden_file} golden_rows)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${golden_file})
endif()
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/golden_table.h @ONLY CONTENT
[[#pragma once
inline constexpr char golden_table[] = R"table(@golden_rows@)table";
]])

add_executable(core_tests ${test_sources})
set_target_properties(core_tests PROPERTIES CXX_EXTENSIONS OFF UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
target_include_directories(core_tests PRIVATE ${PROJECT_BINARY_DIR}/generated)
target_link_libraries(core_tests PRIVATE core)
# It is the core that is optimised: its tests take longer to compile than to run.
if(NOT CMAKE_BUILD_TYPE STREQUAL Debug)
  target_compile_options(core_tests PRIVATE -O1)
endif()
if(EMSCRIPTEN)
  set_target_properties(core_tests PROPERTIES SUFFIX .cjs) # a .js here would be read as an ES module
  # Eigen's products put up to 128 KB on the stack; Emscripten's own default is 64 KB.
  target_link_options(core_tests PRIVATE
    -O1 -sENVIRONMENT=node -sEXIT_RUNTIME -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=1MB)
endif()
add_test(NAME core_tests COMMAND core_tests)
# Many small files that all read the same large headers and make the same templates, compiled in a few batches: each has a
# namespace of its own. main.cpp reads doctest in its own way.
set_source_files_properties(tests/core/main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON)
target_precompile_headers(core_tests PRIVATE <doctest/doctest.h> <Eigen/Core> <xsimd/xsimd.hpp>)
