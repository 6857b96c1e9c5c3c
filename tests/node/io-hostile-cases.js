// Files made wrong by hand, each with the sentence that its reader must say. For io-hostile.test.js.
import { zipSync } from 'fflate'
import { writeNpz } from '../../wasm/io/index.js'
import { claims, good, npyFile, safetensorsFile, tensor } from './io-hostile-files.js'

/** @typedef {import('./io-hostile-files.js').Format} Format */

/** @type {[string, Format, Uint8Array, RegExp][]} */
export const cases = [
  [
    'a wrong magic',
    'npy',
    Uint8Array.from(good.npy, (b, i) => (i === 3 ? 0 : b)),
    /not a \.npy file/
  ],
  ['no bytes at all', 'npy', new Uint8Array(0), /not a \.npy file/],
  [
    'another version',
    'npy',
    Uint8Array.from(good.npy, (b, i) => (i === 6 ? 9 : b)),
    /version 9\.0/
  ],
  [
    'a Python object',
    'npy',
    npyFile("{'descr': '|O', 'fortran_order': False, 'shape': (3,), }"),
    /numbers of the type "\|O"/
  ],
  ['a text', 'npy', npyFile("{'descr': '<U8', 'fortran_order': False, 'shape': (3,), }"), /"<U8"/],
  [
    'complex numbers',
    'npy',
    npyFile("{'descr': '<c8', 'fortran_order': False, 'shape': (3,), }"),
    /"<c8"/
  ],
  [
    'a claim of 2 GB',
    'npy',
    npyFile("{'descr': '<f4', 'fortran_order': False, 'shape': (536870912,), }"),
    /ends early: its shape \[536870912\] of f4 takes 2\.15 GB/
  ],
  [
    'a product that overflows',
    'npy',
    npyFile(
      "{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296, 4294967296), }"
    ),
    /more than any file can hold/
  ],
  [
    'a size beyond all numbers',
    'npy',
    npyFile(`{'descr': '<f4', 'fortran_order': False, 'shape': (${'9'.repeat(40)},), }`),
    /has the shape/
  ],
  [
    'a negative size',
    'npy',
    npyFile("{'descr': '<f4', 'fortran_order': False, 'shape': (-3, 4), }"),
    /cannot be read at/
  ],
  [
    'two keys',
    'npy',
    npyFile("{'descr': '<f4', 'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }"),
    /two keys descr/
  ],
  [
    'an unknown key',
    'npy',
    npyFile("{'descr': '<f4', '__proto__': False, 'shape': (3, 4), }"),
    /unknown key "__proto__"/
  ],
  ['a missing key', 'npy', npyFile("{'descr': '<f4', 'shape': (3, 4), }"), /without fortran_order/],
  [
    'code in place of a value',
    'npy',
    npyFile("{'descr': __import__('os'), 'fortran_order': False, 'shape': (3, 4), }"),
    /cannot be read at/
  ],
  [
    '33 dimensions',
    'npy',
    npyFile(`{'descr': '<f4', 'fortran_order': False, 'shape': (${'1, '.repeat(33)}), }`),
    /at most 32/
  ],
  ['bytes left over', 'npy', Uint8Array.from([...good.npy, 0]), /has bytes left over/],
  [
    'a header of 4 GB',
    'npy',
    Uint8Array.from([...good.npy.slice(0, 6), 2, 0, 255, 255, 255, 255]),
    /claims a header of 4\.29 GB/
  ],
  [
    'a header of 2 GB',
    'safetensors',
    Uint8Array.from([0, 0, 0, 128, 0, 0, 0, 0, 0x7b]),
    /claims a header of 2\.15 GB/
  ],
  [
    'a header beyond all numbers',
    'safetensors',
    new Uint8Array(1024).fill(255),
    /claims a header of/
  ],
  ['a header that is not JSON', 'safetensors', safetensorsFile('{"a": '), /not valid JSON/],
  ['a header that is an array', 'safetensors', safetensorsFile('[]'), /header is not JSON/],
  ['a deep header', 'safetensors', safetensorsFile('{"a":' + '['.repeat(100000)), /not valid JSON/],
  [
    'a header that is not text',
    'safetensors',
    safetensorsFile('{"a": 1}').map((b, i) => (i === 10 ? 0xff : b)),
    /not UTF-8/
  ],
  [
    'two tensors of one name',
    'safetensors',
    safetensorsFile(
      '{"a":{"dtype":"F32","shape":[3,4],"data_offsets":[0,48]},"\\u0061":{"dtype":"F32","shape":[3,4],"data_offsets":[0,48]}}'
    ),
    /the key "a" twice/
  ],
  [
    'two dtypes',
    'safetensors',
    safetensorsFile('{"a":{"dtype":"F32","dtype":"F64","shape":[3,4],"data_offsets":[0,48]}}'),
    /the key "dtype" twice/
  ],
  [
    'overlapping tensors',
    'safetensors',
    safetensorsFile(
      '{"a":{"dtype":"F32","shape":[3,4],"data_offsets":[0,48]},"b":{"dtype":"F32","shape":[1],"data_offsets":[44,48]}}'
    ),
    /"b" .* overlaps another tensor/
  ],
  [
    'a hole',
    'safetensors',
    safetensorsFile('{"a":{"dtype":"F32","shape":[11],"data_offsets":[4,48]}}'),
    /leaves bytes unused/
  ],
  [
    'offsets outside',
    'safetensors',
    safetensorsFile('{"a":{"dtype":"F32","shape":[24],"data_offsets":[0,96]}}'),
    /ends early/
  ],
  [
    'offsets turned round',
    'safetensors',
    safetensorsFile('{"a":{"dtype":"F32","shape":[3],"data_offsets":[48,0]}}'),
    /must be \[start, end\]/
  ],
  [
    'offsets that are no numbers',
    'safetensors',
    safetensorsFile('{"a":{"dtype":"F32","shape":[3],"data_offsets":["0",1e300]}}'),
    /must be \[start, end\]/
  ],
  [
    'offsets against the shape',
    'safetensors',
    safetensorsFile('{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,48]}}'),
    /12 bytes by its shape and 48 bytes by/
  ],
  [
    'a claim of 2 GB',
    'safetensors',
    safetensorsFile('{"a":{"dtype":"F32","shape":[536870912],"data_offsets":[0,2147483648]}}'),
    /ends early.*2\.15 GB/
  ],
  [
    'a product that overflows',
    'safetensors',
    safetensorsFile('{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,48]}}'),
    /more than any file can hold/
  ],
  [
    'a negative size',
    'safetensors',
    safetensorsFile('{"a":{"dtype":"F32","shape":[-3,-4],"data_offsets":[0,48]}}'),
    /whole numbers from 0 on/
  ],
  [
    'a shape that is a text',
    'safetensors',
    safetensorsFile('{"a":{"dtype":"F32","shape":"12","data_offsets":[0,48]}}'),
    /has the shape "12"/
  ],
  [
    'a dtype of the prototype',
    'safetensors',
    safetensorsFile('{"a":{"dtype":"constructor","shape":[3],"data_offsets":[0,48]}}'),
    /the dtype "constructor"/
  ],
  [
    'a tensor that is null',
    'safetensors',
    safetensorsFile('{"__proto__":null}'),
    /not described by/
  ],
  [
    'metadata that is a number',
    'safetensors',
    safetensorsFile('{"__metadata__":{"a":1}}', new Uint8Array(0)),
    /metadata/
  ],
  ['no zip at all', 'npz', new Uint8Array(1000), /its end is missing/],
  [
    'an entry that is no array',
    'npz',
    zipSync({ 'a.txt': new Uint8Array(3) }),
    /"a\.txt", which is not an array/
  ],
  ['an empty archive', 'npz', zipSync({}), /holds no arrays/],
  ['a bomb', 'npz', zipSync({ 'a.npy': new Uint8Array(1e8) }), /as zip bombs do/],
  ['a claim of 2 GB', 'npz', claims(2 ** 31), /as zip bombs do/],
  ['a claim that is too small', 'npz', claims(130), /holds more than the 130 bytes that it claims/],
  ['zip64', 'npz', claims(0xffffffff), /zip64/],
  [
    'damaged numbers',
    'npz',
    writeNpz({ a: tensor }).map((b, i) => (i === 190 ? b ^ 1 : b)),
    /its checksum is wrong/
  ]
]
