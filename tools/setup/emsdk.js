// Emscripten's own installer at a pinned version, for machines whose package manager has no new Emscripten.
import { join } from 'node:path'
import { cacheFolder, installOnce } from './cache.js'
import { onPath, run } from './run.js'

const version = '3.1.69'
const repository = 'https://github.com/emscripten-core/emsdk.git'

export const emsdkFolder = () => join(cacheFolder(), `emsdk-${version}`)

/** @param {(title: string, action: () => Promise<unknown>) => Promise<void>} step */
export async function installEmsdk(step) {
  if (!onPath('git'))
    throw new Error('git is needed to install Emscripten: put git, or emcc, on PATH.')
  await installOnce(emsdkFolder(), (scratch) =>
    step(`compiler: installing Emscripten ${version} with emsdk in ${emsdkFolder()}`, async () => {
      await run('git', ['clone', '-q', '--depth=1', `--branch=${version}`, repository, scratch])
      for (const action of ['install', 'activate'])
        await run('python3', [join(scratch, 'emsdk.py'), action, version], { cwd: scratch })
    })
  )
}
