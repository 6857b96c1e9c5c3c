/** Activations from outside, their labels, and tables as CSV. */
import type { Match } from '../../index.js'
import type { ByteSource, ReadOptions, StoredArray, ZipEntry } from './arrays.js'

/** What a file holds, none of it read yet. */
export interface ArrayFile {
  format: 'npy' | 'npz' | 'safetensors'
  name: string
  source: ByteSource
  arrays: (StoredArray & { entry?: ZipEntry })[]
}

/** Tells .npy, .npz and .safetensors apart by their first bytes. */
export function openArrayFile(
  given: Uint8Array | Blob | ByteSource,
  name?: string
): Promise<ArrayFile>
/** The array named, or the only one that can be activations. */
export function chosenArray(file: ArrayFile, wanted?: string): ArrayFile['arrays'][number]
/** Rows and width as activations, before they are read. */
export function activationShape(
  array: Pick<StoredArray, 'shape'>,
  name: string
): { rows: number; width: number }
/** Finite float32 [n, d]; of [batch, pos, d], [batch x pos, d]. */
export function readActivations(
  file: ArrayFile,
  options?: ReadOptions & { array?: string }
): Promise<{ data: Float32Array; shape: [number, number] }>
export function describeArrayFile(file: ArrayFile): string

/** What can be said of activations without a known truth. */
export interface ActivationStatistics {
  rows: number
  width: number
  mean_norm: number
  norm_of_mean: number
  std: number
  minimum: number
  maximum: number
  /** Share of numbers that are 0. */
  zeros: number
  constant_dimensions: number
  /** The dimension with the most variance, and its share. */
  largest_dimension: number
  largest_share: number
  /** What to multiply by for a mean length of sqrt(d). */
  scale: number
  /** What to do before training, a sentence each. */
  warnings: string[]
}

export function activationStatistics(activations: {
  data: Float32Array
  shape: readonly number[]
}): Promise<ActivationStatistics>
/** Scaled to a mean length of sqrt(d), centred first if asked; a copy unless it is to happen in place. */
export function normalised(
  activations: { data: Float32Array; shape: readonly number[] },
  options?: { centre?: boolean; inPlace?: boolean }
): Promise<{ data: Float32Array; shape: number[]; scale: number }>

/** A text for each sample from a .txt, .csv or .jsonl file. */
export function readLabels(
  given: string | Uint8Array,
  options: { name: string; rows?: number }
): string[]

type Cell = string | number | boolean
export function writeCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string
export function parseCsv(text: string, name: string): string[][]
export function historyCsv(history: readonly object[]): string
export function matchesCsv(match: Match): string
