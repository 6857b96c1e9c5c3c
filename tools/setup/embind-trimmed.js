// What the engine leaves out of Embind's JavaScript: types that no binding passes, and the names of types in errors that
// only a wrong binding would show, which take printf along. A library for Emscripten's linker; engine.cmake names it.

/* global addToLibrary */
// @ts-expect-error defined by the linker
addToLibrary({
  _embind_register_bigint() {},
  _embind_register_bigint__deps: [],
  _embind_register_std_wstring() {},
  _embind_register_std_wstring__deps: [],
  $getTypeName: (/** @type {number} */ type) => `type ${type}`,
  $getTypeName__deps: []
})
