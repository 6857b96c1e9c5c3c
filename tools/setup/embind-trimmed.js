// What the engine leaves out of Embind's JavaScript: types that no binding passes, strings in other than UTF-8, and the names of
// types in errors that only a wrong binding would show, which take printf along. A library for Emscripten's linker; engine.cmake
// names it.

/* global addToLibrary, registerType, readLatin1String, readPointer, throwBindingError, GenericWireTypeSize, HEAPU8, HEAPU32, _free, _malloc */
// @ts-nocheck the linker defines what this file names
addToLibrary({
  _embind_register_bigint() {},
  _embind_register_bigint__deps: [],
  _embind_register_std_wstring() {},
  _embind_register_std_wstring__deps: [],
  _embind_register_std_string__deps: [
    '$registerType',
    '$readLatin1String',
    '$readPointer',
    '$throwBindingError',
    '$GenericWireTypeSize',
    'malloc',
    'free'
  ],
  // A string crosses as its length in bytes, four bytes of it, and the bytes.
  _embind_register_std_string(type, name) {
    registerType(type, {
      name: readLatin1String(name),
      fromWireType(address) {
        const bytes = HEAPU8.subarray(address + 4, address + 4 + HEAPU32[address >> 2])
        const text = new TextDecoder().decode(bytes)
        _free(address)
        return text
      },
      toWireType(destructors, text) {
        if (typeof text !== 'string') throwBindingError('Cannot pass non-string to std::string')
        const bytes = new TextEncoder().encode(text)
        const address = _malloc(4 + bytes.length)
        HEAPU32[address >> 2] = bytes.length
        HEAPU8.set(bytes, address + 4)
        destructors?.push(_free, address)
        return address
      },
      argPackAdvance: GenericWireTypeSize,
      readValueFromPointer: readPointer,
      destructorFunction: _free
    })
  },
  $getTypeName: (type) => `type ${type}`,
  $getTypeName__deps: []
})
