# The engines: the core behind Embind, as modules in wasm/dist that wasm/index.js loads in a page, a worker and Node.
#   exact  the same bits everywhere
#   turbo  the same sources with relaxed SIMD, whose multiply-add is fused where the processor can
#   toy    the toy models, so that a visit without one does not download them
# All are built with the target "engine".

set(embind_trimmed ${CMAKE_CURRENT_LIST_DIR}/embind-trimmed.js)

function(add_engine target output source core)
  file(CONFIGURE OUTPUT ${PROJECT_SOURCE_DIR}/wasm/dist/${output}.d.mts @ONLY CONTENT
"export default function instantiate(options: object): Promise<any>
")
  add_executable(${target} ${source})
  set_target_properties(${target} PROPERTIES
    CXX_EXTENSIONS OFF
    OUTPUT_NAME ${output}
    SUFFIX .mjs
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_SOURCE_DIR}/wasm/dist
    LINK_DEPENDS ${embind_trimmed})
  target_link_libraries(${target} PRIVATE ${core} embind)
  # The bindings compute nothing: small counts.
  target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti -Oz)
  target_compile_definitions(${target} PRIVATE EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)
  target_link_options(${target} PRIVATE
    -Oz
    -mbulk-memory
    -fno-exceptions
    -fno-rtti
    -sMODULARIZE
    -sEXPORT_ES6
    -sENVIRONMENT=web       # labs.js fetches the code itself, so the glue is the same in a page, a worker and Node
    -sINCOMING_MODULE_JS_API=instantiateWasm
    -sDYNAMIC_EXECUTION=0   # without it Embind calls new Function, which a strict Content-Security-Policy forbids
    -sFILESYSTEM=0
    -sTEXTDECODER=2         # every supported target has a TextDecoder
    "SHELL:--js-library ${embind_trimmed}"
    -sMALLOC=emmalloc
    -sALLOW_MEMORY_GROWTH
    -sMAXIMUM_MEMORY=2GB
    -sSTACK_SIZE=1MB        # Eigen's products put up to 128 KB on the stack; the default is 64 KB
    -sBINARYEN_EXTRA_PASSES=--converge)
endfunction()

add_engine(engine exact wasm/bindings.cpp core)
add_engine(turbo_engine turbo wasm/bindings.cpp core_turbo)
add_engine(toy_engine toy wasm/toy_bindings.cpp core)
add_dependencies(engine turbo_engine toy_engine)
