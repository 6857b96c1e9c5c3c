// The text behind --help of the commands that are about files: verify, export and import. A test reads it against what they
// accept.
import { exitCodes } from './help.js'

export const verifyHelp = `superposition-lab verify: run a card again and say whether it holds

Usage
  superposition-lab verify <card.json | folder> [--activations FILE] [--json]

A run card says what was run (config, seed, version) and what came of it (metrics, fingerprint, tasks
solved). It is run again by the exact engine: "the same bits", or a sentence for each thing that
differs.
Of a folder, with the folders in it, every card is run again, and a table says which hold.

A card of a run on activations from a file names that file by its SHA-256 and needs it again.

Options
  --activations FILE   the file that the card names
  --json       one JSON object a line and a card: {file, verdict, differences, seed, step,
               fingerprint, version, seconds}; verdict is same, different or invalid

Exit codes: 0 every card holds; 3 a card does not, or one in a folder is no card; 2 a file or folder
cannot be read, or the one file named is no card.

${exitCodes}
Examples
  superposition-lab verify runs/clean-seed-7.card.json
  superposition-lab verify homework --json
  superposition-lab verify runs/own-seed-1.card.json --activations activations.npy
`

export const exportHelp = `superposition-lab export: train to the end and write what was learned for other tools

Usage
  superposition-lab export <preset | config.json | card.json> --format <formats> --out DIR [options]

Each format gets a folder of its own in DIR. A run card is trained to its step, any other
run to its end.

Options
  --format a,b   sae-lens      SAELens SAE: cfg.json, sae_weights.safetensors (SAE.load_from_disk)
                 sparsify      EleutherAI sparsify: cfg.json, sae.safetensors (topk and relu)
                 world         SAELens SyntheticModel: the true features and how they fire
                 npy           an .npy file for each array: weights, true features, held-out
                               samples, their codes
                 npz           the same in arrays.npz
                 safetensors   the same in arrays.safetensors
                 csv           history.csv, matches.csv
  --out DIR      where to
  --set key=value   change one config key; may be repeated
  --steps N      length of the run; schedules follow it
  --seed N       the seed
  --activations FILE, --tensor NAME, --normalise WAY   train on a file, as run does (see run --help)

${exitCodes}
Examples
  superposition-lab export clean --format sae-lens --out exported
  superposition-lab export clean --format world,npz,csv --seed 7 --out exported
`

export const importHelp = `superposition-lab import: say what a file of activations or an SAE directory holds

Usage
  superposition-lab import <file.npy | file.npz | file.safetensors> [options]
  superposition-lab import <SAE folder> [--activations FILE] [options]

Activations are [n, d], or [batch, pos, d], which become [batch x pos, d]. Shown are their shape and
statistics, and what to do first when they need normalising. Of a SAELens or sparsify folder: its
architecture, sizes and the lengths of its vectors; with --activations, their codes.

Options
  --tensor NAME        which array, where a file holds several
  --activations FILE   activations to encode with the SAE
  --codes FILE.npy     write the codes [n, d_sae] there (with --activations)
  --labels FILE        a text for each sample: .txt (a line each), .csv or .jsonl (text or label)
  --json               one JSON object on stdout

${exitCodes}
Examples
  superposition-lab import activations.npy
  superposition-lab import exported/sae-lens --activations activations.npy --codes codes.npy
`
