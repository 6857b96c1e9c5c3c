# What `npm run bench` measures beside the engines: the native build, and the kernels against the machine's ceiling.
# Target: bench.

if(EMSCRIPTEN)
  foreach(engine exact turbo)
    add_executable(bench_${engine} EXCLUDE_FROM_ALL tests/bench/ceiling.cpp)
    set_target_properties(bench_${engine} PROPERTIES CXX_EXTENSIONS OFF SUFFIX .wasm)
    target_compile_options(bench_${engine} PRIVATE -O2 -fno-vectorize -fno-slp-vectorize)
    target_link_options(bench_${engine} PRIVATE -sSTANDALONE_WASM --no-entry -O2 -sINITIAL_MEMORY=64MB)
  endforeach()
  target_link_libraries(bench_exact PRIVATE core)
  target_link_libraries(bench_turbo PRIVATE core_turbo)
  add_custom_target(bench DEPENDS bench_exact bench_turbo)
else()
  add_executable(bench_native EXCLUDE_FROM_ALL tests/bench/native.cpp)
  set_target_properties(bench_native PROPERTIES CXX_EXTENSIONS OFF)
  target_link_libraries(bench_native PRIVATE core)
  add_custom_target(bench DEPENDS bench_native)
endif()
