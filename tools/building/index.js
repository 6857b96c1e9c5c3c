// Engine and page, with a line of progress for what has to be done.
import { step } from '../setup/progress.js'
import { buildEngine } from './preset.js'
import { buildSite, siteIsUpToDate } from './site.js'

export async function build() {
  await step('engine: building wasm/dist', buildEngine)
  if (!siteIsUpToDate()) await step('page: building dist', buildSite)
}
