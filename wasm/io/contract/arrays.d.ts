/** Arrays in files: .npy, .npz and .safetensors, and where their bytes come from. */
import type { Tensor } from '../../index.js'

/** What is wrong with a file from outside, in one sentence. */
export class FileError extends Error {}

/** Where bytes come from: readers ask for the head first, and only for pieces after that. */
export interface ByteSource {
  /** In bytes. */
  size: number
  /** The bytes from start to end; fewer where the file ends. */
  read(start: number, end: number): Promise<Uint8Array>
}

export function sourceOfBytes(bytes: Uint8Array): ByteSource
export function sourceOfBlob(blob: Blob): ByteSource
/** SHA-256 of all bytes, read a piece at a time, as 64 hexadecimal digits. */
export function sha256(source: ByteSource, name?: string): Promise<string>
export function byteSource(given: Uint8Array | Blob | ByteSource): ByteSource

/** Number formats, under their names in .safetensors. */
export type Dtype =
  | 'F16'
  | 'BF16'
  | 'F32'
  | 'F64'
  | 'I8'
  | 'I16'
  | 'I32'
  | 'I64'
  | 'U8'
  | 'U16'
  | 'U32'
  | 'U64'
  | 'BOOL'

/** An array as it lies in a file; known, and checked against the file's size, before any of it is read. */
export interface StoredArray {
  name: string
  dtype: Dtype
  shape: number[]
  /** Where its bytes lie in the file. */
  start: number
  end: number
  bigEndian?: boolean
  /** The first index runs fastest. */
  fortran?: boolean
}

/** An array in a .npz archive; start and end are places in its entry. */
export interface ZippedArray extends StoredArray {
  entry: ZipEntry
}

export interface ZipEntry {
  name: string
  deflated: boolean
  crc: number
  compressed: number
  size: number
  header: number
  nameLength: number
}

export interface ReadOptions {
  /** A larger array is refused before it is read; 2^28 unless told. */
  mostNumbers?: number
  /** Called with the share that is read, after every piece. */
  onProgress?: (share: number) => void
}

/** An array to write; float32 unless told. */
export interface ArrayToWrite {
  data: ArrayLike<number>
  shape: readonly number[]
  dtype?: Dtype
}

/** From the first bytes (12 012 are enough for every header) and the size of the file. */
export function npyHeader(head: Uint8Array, fileSize: number, name?: string): StoredArray
export function readNpyHeader(source: ByteSource, name?: string): Promise<StoredArray>
export function readNpy(
  source: ByteSource,
  options?: ReadOptions & { name?: string }
): Promise<Tensor>
export function writeNpy(tensor: ArrayToWrite, dtype?: Dtype): Uint8Array

export function readNpzHeaders(source: ByteSource, name?: string): Promise<ZippedArray[]>
export function readZipped(
  source: ByteSource,
  array: ZippedArray,
  options?: ReadOptions
): Promise<Tensor>
export function writeNpz(
  arrays: Readonly<Record<string, ArrayToWrite>>,
  options?: { compressed?: boolean }
): Uint8Array

export function readSafetensorsHeader(
  source: ByteSource,
  name?: string
): Promise<{ arrays: StoredArray[]; metadata: Record<string, string> }>
export function readSafetensors(
  source: ByteSource,
  options?: ReadOptions & { name?: string }
): Promise<{ tensors: Record<string, Tensor>; metadata: Record<string, string> }>
export function writeSafetensors(
  tensors: Readonly<Record<string, ArrayToWrite>>,
  metadata?: Readonly<Record<string, string>>
): Uint8Array

/** One array as float32, in row-major order. */
export function readStored(
  source: ByteSource,
  array: StoredArray,
  options?: ReadOptions
): Promise<Tensor>

/** A zip archive of files, by name; the same files give the same bytes. */
export function writeZip(
  files: Readonly<Record<string, Uint8Array>>,
  options?: { compressed?: boolean }
): Uint8Array
