# The toy models: a second module, wasm/dist/toy.mjs and toy.wasm, built as the exact engine is, so that a visit without
# a toy model does not download it. Built with the target "engine".

file(CONFIGURE OUTPUT ${PROJECT_SOURCE_DIR}/wasm/dist/toy.d.mts @ONLY CONTENT
"export default function instantiate(options: object): Promise<any>
")

add_executable(toy_engine wasm/toy_bindings.cpp)
set_target_properties(toy_engine PROPERTIES
  CXX_EXTENSIONS OFF
  OUTPUT_NAME toy
  SUFFIX .mjs
  RUNTIME_OUTPUT_DIRECTORY ${PROJECT_SOURCE_DIR}/wasm/dist)
target_link_libraries(toy_engine PRIVATE core embind)
foreach(property COMPILE_OPTIONS COMPILE_DEFINITIONS LINK_OPTIONS)
  get_target_property(value engine ${property})
  set_property(TARGET toy_engine PROPERTY ${property} ${value})
endforeach()
add_dependencies(engine toy_engine)
