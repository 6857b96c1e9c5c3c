# The exact engine: the core behind Embind, as wasm/dist/exact.mjs and exact.wasm, loaded by wasm/index.js in a
# page, a worker and Node.

file(CONFIGURE OUTPUT ${PROJECT_SOURCE_DIR}/wasm/dist/exact.d.mts @ONLY CONTENT
"export default function instantiate(options: object): Promise<any>
")

add_executable(engine wasm/bindings.cpp)
set_target_properties(engine PROPERTIES
  CXX_EXTENSIONS OFF
  OUTPUT_NAME exact
  SUFFIX .mjs
  RUNTIME_OUTPUT_DIRECTORY ${PROJECT_SOURCE_DIR}/wasm/dist)
target_link_libraries(engine PRIVATE core embind)
target_compile_options(engine PRIVATE
  -fno-exceptions -fno-rtti
  -Oz)   # the bindings compute nothing: small counts, the core stays at -O3
target_compile_definitions(engine PRIVATE EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)
set(embind_trimmed ${PROJECT_SOURCE_DIR}/tools/setup/embind-trimmed.js)
set_target_properties(engine PROPERTIES LINK_DEPENDS ${embind_trimmed})
target_link_options(engine PRIVATE
  -Oz
  -fno-exceptions
  -fno-rtti
  -sMODULARIZE
  -sEXPORT_ES6
  -sENVIRONMENT=web       # index.js fetches the code itself, so the glue is the same in a page, a worker and Node
  -sINCOMING_MODULE_JS_API=instantiateWasm
  -sDYNAMIC_EXECUTION=0   # without it Embind calls new Function, which a strict Content-Security-Policy forbids
  -sFILESYSTEM=0
  -sTEXTDECODER=2         # every supported target has a TextDecoder
  "SHELL:--js-library ${embind_trimmed}"
  -sMALLOC=emmalloc
  -sALLOW_MEMORY_GROWTH
  -sMAXIMUM_MEMORY=2GB
  -sSTACK_SIZE=1MB)       # Eigen's products put up to 128 KB on the stack; the default is 64 KB
