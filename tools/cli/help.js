// The text behind --help: one for the whole command and one for each subcommand, with examples to copy.
// A test reads it against what the commands accept.
export const help = `superposition-lab: train small sparse autoencoders on activations whose true features are known

Usage
  superposition-lab presets [--json]
  superposition-lab run <preset | config.json> [options]

Options
  --help       show this text, or that of a command
  --version    show the version

Examples
  superposition-lab presets
  superposition-lab run clean
  superposition-lab run --help
`

export const presetsHelp = `superposition-lab presets: list the presets and what to expect of each

Usage
  superposition-lab presets [--json]

Options
  --json       one JSON object: {name: {title, description, config}}; toy models
               also have "model": "toy_model"

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
  --engine exact    the engine whose bits are the same everywhere (the only one so far)
  --baselines       also train what the run is to be measured against: a frozen random decoder, an
                    encoder on the true dictionary, dictionary learning with full inference
  --json            one JSON object a line and a seed on stdout:
                    {preset, config, engine, metrics, diagnosis, history, seconds, versions},
                    and baselines if they were asked for
  --out DIR         write that object of each seed into a file of its own in DIR

Results go to stdout, progress to stderr. Exit code 2: a flag, preset, config or file that is not right.
A run whose loss becomes NaN or infinite is a result, not an error: it is reported as diverged.

Examples
  superposition-lab run article-repaired --seeds 1,2,3,4,5
  superposition-lab run clean --set d_sae=48 --set k=2 --steps 1000
  superposition-lab run my-config.json --json > run.jsonl
  superposition-lab run article-as-printed --out runs
  superposition-lab run article-repaired --baselines
`
