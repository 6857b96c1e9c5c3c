#!/usr/bin/env node
// The command `superposition-lab`: lists presets and trains them headless with the engine of the page.
// Everything it does is in cli/; this file only hands over the arguments.
import { main } from './cli/main.js'

process.exitCode = await main(process.argv.slice(2))
