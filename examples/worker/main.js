// The page: shows what the worker has measured, and stays free while it trains.
const worker = new Worker('worker.js', { type: 'module' })

worker.addEventListener('message', ({ data: { step, recovery, chance, fingerprint } }) => {
  const line = document.createElement('li')
  line.textContent = `step ${step}: mcc ${recovery.mcc.toFixed(3)}, chance ${chance.mcc.toFixed(3)}, ${fingerprint}`
  document.querySelector('ul').append(line)
})
