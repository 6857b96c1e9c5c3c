// npm run format: lays out every file as the format layer of `npm test` wants it.
import { formatCommands } from './testing/formatting.js'
import { setUp } from './setup/index.js'
import { run } from './setup/run.js'

await setUp({ clangTools: true })
for (const [command, args] of formatCommands('write')) await run(command, args)
