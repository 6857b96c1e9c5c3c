/** Autoencoders and worlds that leave the lab, and autoencoders that enter it. */
import type { Config, Rows, SteeringMethod, Tensor, TensorName } from '../../index.js'
import type { ByteSource } from './arrays.js'

/** What exports ask of a trained Lab. */
export interface TrainedLab {
  config: Readonly<Config>
  read(name: TensorName): Tensor
  fingerprint(): string
}

/** An autoencoder in SAELens' terms. */
export interface SaeWeights {
  architecture: 'standard' | 'topk' | 'jumprelu' | 'gated'
  d_in: number
  d_sae: number
  k?: number
  apply_b_dec_to_input: boolean
  tensors: Record<string, Tensor>
}

export function weightsOf(lab: TrainedLab): SaeWeights
/** The files of a directory, by name. They throw one sentence where a variant does not fit. */
export function saeLensFiles(
  lab: TrainedLab,
  options?: { version?: string }
): Record<string, Uint8Array>
export function sparsifyFiles(lab: TrainedLab): Record<string, Uint8Array>
/** With what the other format cannot hold, a sentence each. */
export function worldFiles(lab: Pick<TrainedLab, 'config' | 'read'>): {
  files: Record<string, Uint8Array>
  notes: string[]
}

/** The files of a directory as a caller has them, by name. */
export type Files = Readonly<Record<string, Uint8Array | Blob | ByteSource>>

/** Either format. */
export function readSae(files: Files): Promise<OutsideSae>
export function readSaeLens(files: Files): Promise<OutsideSae>
export function readSparsify(files: Files): Promise<OutsideSae>

export interface SaeSummary {
  architecture: string
  d_in: number
  d_sae: number
  k?: number
  mean_threshold?: number
  smallest_decoder_norm: number
  mean_decoder_norm: number
  largest_decoder_norm: number
  encoder_decoder_cosine: number
  b_dec_norm: number
}

/** An autoencoder that was not trained here; plain float32 in the engine's order of operations. */
export class OutsideSae {
  constructor(weights: SaeWeights, origin: { format: string; notes?: string[] })
  readonly weights: SaeWeights
  readonly format: string
  /** What to know before using it. */
  readonly notes: string[]
  readonly d_in: number
  readonly d_sae: number
  readonly architecture: SaeWeights['architecture']
  encode(x: Rows): Tensor
  decode(z: Rows): Tensor
  steer(options: { x: Rows; latent: number; alpha: number; method?: SteeringMethod }): Tensor
  ablate(options: { x: Rows; latents: number[] }): Tensor
  /** A latent's decoder row [d_in]. */
  direction(latent: number): Float32Array
  summary(): SaeSummary
  measure(x: Rows, codes?: Tensor): { explained_variance: number; l0: number; dead: number }
}
