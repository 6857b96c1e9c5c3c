// The text behind --help: one for the whole command and one for each subcommand, with examples to copy.
// A test reads it against what the commands accept.
export const exitCodes = `Exit codes
  0    done
  1    something unexpected, or a run of a sweep that failed
  2    a flag, preset, config or file that is not right, said in one line
  3    a run card that does not hold
  130  interrupted
`

export const help = `superposition-lab: train small sparse autoencoders on activations whose true features are known

Usage
  superposition-lab presets [--json]
  superposition-lab run <preset | config.json> [options]
  superposition-lab sweep <grid.json> [options]
  superposition-lab merge <FILE.jsonl>... [options]
  superposition-lab verify <card.json | folder> [--json]
  superposition-lab export <preset | config.json | card.json> --format <formats> --out DIR
  superposition-lab import <file | folder> [options]

Options
  --help       show this text, or that of a command
  --version    show the version

${exitCodes}
Examples
  superposition-lab presets
  superposition-lab run clean
  superposition-lab run --help
  superposition-lab sweep --help
`

export const presetsHelp = `superposition-lab presets: list the presets and what to expect of each

Usage
  superposition-lab presets [--json]

Options
  --json       one JSON object: {name: {title, description, config}}; toy models
               also have "model": "toy_model"

${exitCodes}
Examples
  superposition-lab presets
  superposition-lab presets --json
`

export const runHelp = `superposition-lab run: train a preset or a config file and show what was recovered

Usage
  superposition-lab run <preset | config.json> [options]

A config file is a JSON object of config keys; keys that it leaves out keep their defaults.
With "model": "toy_model" its keys are those of the toy model, as in the preset pentagon.

Options
  --set key=value   change one config key; may be repeated
  --steps N         length of the run; schedules follow it
  --seeds 1,2,3     one run for each seed
  --engine NAME     exact (default): the same bits everywhere; turbo: faster by fused arithmetic, and
                    exact where relaxed SIMD is missing; a turbo run gets no run card
  --baselines       also train what the run is to be measured against: a frozen random decoder, an
                    encoder on the true dictionary, dictionary learning with full inference
  --activations F   train on activations from a file (.npy, .npz, .safetensors) in place of a world's:
                    n_samples and d_in follow from it, a tenth of the rows is held out, and what needs
                    known features is null; the table says how far the seeds' dictionaries agree
  --tensor NAME     which array of that file, where it holds several
  --normalise none|scale|centre
                    scale them to a mean length of sqrt(d_in); centre subtracts the mean first
  --json            one JSON object a line and a seed on stdout:
                    {preset, config, engine, metrics, diagnosis, history, seconds, versions},
                    and baselines if they were asked for
  --out DIR         write that object of each seed into a file of its own in DIR, and beside it the run
                    card (NAME-seed-N.card.json), which verify runs again

Results go to stdout, progress to stderr.
A run whose loss becomes NaN or infinite is a result, not an error: it is reported as diverged.

${exitCodes}
Examples
  superposition-lab run article-repaired --seeds 1,2,3,4,5
  superposition-lab run clean --set d_sae=48 --set k=2 --steps 1000
  superposition-lab run my-config.json --json > run.jsonl
  superposition-lab run article-as-printed --out runs
  superposition-lab run article-repaired --baselines
  superposition-lab run my-config.json --activations activations.npy --normalise centre --seeds 1,2
`
