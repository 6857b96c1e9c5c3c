/**
 * Registers the service worker of the site, which keeps it for times without a network. A version that waits takes over when the
 * page is opened and no other page of the site is. Called by web/index.html only: neither one file nor a frame keeps anything.
 */

async function register() {
  try {
    const { serviceWorker } = navigator
    const before = serviceWorker.controller
    serviceWorker.addEventListener('controllerchange', () => before && location.reload())
    const registration = await serviceWorker.register('./service-worker.js')
    registration.waiting?.postMessage('take over')
    // Browsers look for a new version by themselves, but some only when the page has been quiet for long.
    await registration.update()
  } catch {
    // Denied, or no server: the site works as long as there is a network.
  }
}

/** Everything is fetched to be kept: not while the page is being made ready, on the same processor. */
const AFTER_LOAD_MS = 3000
const registerLater = () => setTimeout(() => void register(), AFTER_LOAD_MS)

if (document.readyState === 'complete') registerLater()
else addEventListener('load', registerLater)
