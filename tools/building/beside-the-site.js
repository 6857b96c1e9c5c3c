// A plugin for Vite: what stands in dist beside the site, made when the site has been written. Called by web/vite.config.js.
import { join } from 'node:path'
import { repository } from '../setup/repository.js'
import { buildHostScripts } from './host-scripts.js'
import { writeServiceWorker } from './offline.js'
import { buildOneFile } from './one-file.js'

const folder = join(repository, 'dist')

/** @returns {import('vite').Plugin} */
export function besideTheSite() {
  return {
    name: 'beside-the-site',
    apply: 'build',
    async closeBundle() {
      await buildHostScripts(folder)
      writeServiceWorker(folder)
      await buildOneFile()
    }
  }
}
