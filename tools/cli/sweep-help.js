// The text behind `sweep --help` and `merge --help`, with examples to copy. A test runs them.
import { exitCodes } from './help.js'

export const sweepHelp = `superposition-lab sweep: train every run of a grid, on all cores, and go on where it stopped

Usage
  superposition-lab sweep <grid.json> [options]

A grid file is a JSON object. The sweep is the product of points, grid, random samples and seeds:
  base         a preset, a config file (beside the grid file) or an object of config keys
  grid         {"k": [2, 3], "d_sae": [32, 64]}: every combination
  points       [{"variant": "relu", "l1_coefficient": 1.6}, {"variant": "topk", "k": 3}]
  random       {"learning_rate": {"log": [0.001, 0.1]}, "noise_std": {"uniform": [0, 0.2]},
               "k": {"integer": [1, 8]}, "init": ["tied", "random"]}, drawn anew in every sample
  samples      how many random samples; sample_seed (default 0) gives others
  seeds        [1, 2, 3]

Options
  --jobs N          runs at a time (default: as many as there are processors)
  --shard i/n       every n-th run only, from the i-th: n machines with i from 1 to n share the work
  --out FILE.jsonl  append a line for each finished run; started again, what is there is not
                    repeated, and a line half written when the process was killed is mended
  --engine NAME     exact (default): the same bits everywhere; turbo: faster by fused arithmetic, and
                    exact where relaxed SIMD is missing
  --no-history      leave the training curves out of the lines

Without --out the lines go to stdout. A line is the object of run --json with "id" and "point" before
it: {id, point, preset, config, engine, metrics, diagnosis, history, seconds, versions}.
Progress goes to stderr.

${exitCodes}
Examples
  superposition-lab sweep grid.json --out runs.jsonl
  superposition-lab sweep grid.json --jobs 2 --no-history > runs.jsonl
  superposition-lab sweep grid.json --shard 1/4 --out runs-1.jsonl
`

export const mergeHelp = `superposition-lab merge: put the files of sweeps together and say what they show

Usage
  superposition-lab merge <FILE.jsonl>... [options]

Runs that differ in the seed only are one row: mean and standard deviation over seeds, every number of
recovery beside chance. A star marks the Pareto front: no other row has both a higher explained variance
and a higher recovery (mcc). Diverged runs are counted and left out of the means. The same run in two
files counts once; with other bits it is a complaint.

Options
  --json            one JSON object in place of the table
  --csv FILE        the rows as CSV
  --html FILE       a report with plots in one file that loads nothing
  --out FILE.jsonl  all runs, each once

${exitCodes}
Examples
  superposition-lab merge runs.jsonl
  superposition-lab merge runs-1.jsonl runs-2.jsonl --out all.jsonl
  superposition-lab merge runs.jsonl --csv summary.csv --html report.html
`
