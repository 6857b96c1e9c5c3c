# The doctest program. Its golden table is tests/golden/fingerprints.txt, compiled in, so that the WebAssembly
# build needs no file system to check it.

enable_testing()
file(GLOB test_sources CONFIGURE_DEPENDS tests/core/*.cpp)
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
set_target_properties(core_tests PROPERTIES CXX_EXTENSIONS OFF)
target_include_directories(core_tests PRIVATE ${PROJECT_BINARY_DIR}/generated)
target_link_libraries(core_tests PRIVATE core)
if(EMSCRIPTEN)
  set_target_properties(core_tests PROPERTIES SUFFIX .cjs) # a .js here would be read as an ES module
  # Eigen's products put up to 128 KB on the stack; Emscripten's own default is 64 KB.
  target_link_options(core_tests PRIVATE
    -sENVIRONMENT=node -sEXIT_RUNTIME -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=1MB)
endif()
add_test(NAME core_tests COMMAND core_tests)
# Twenty small files that all read the same large headers; main.cpp reads doctest in its own way.
set_source_files_properties(tests/core/main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
target_precompile_headers(core_tests PRIVATE <doctest/doctest.h> <Eigen/Core> <xsimd/xsimd.hpp>)
