// npm start: set-up, build, then a static server for the page on this machine. PORT chooses the first port to
// try; a taken one gives way to the next.
import { build } from './building/index.js'
import { setUp } from './setup/index.js'
import { repository } from './setup/repository.js'

const defaultPort = 4173

try {
  await setUp()
  await build()
  const { preview } = await import('vite')
  const server = await preview({
    configFile: `${repository}web/vite.config.js`,
    preview: { host: '127.0.0.1', port: Number(process.env.PORT ?? defaultPort), strictPort: false }
  })
  console.log(`Superposition Lab: ${server.resolvedUrls?.local[0]}`)
} catch (error) {
  console.error(/** @type {Error} */ (error).message)
  process.exitCode = 1
}
