// The benchmark's process for TensorFlow.js on its WebAssembly backend, one thread: a line {config, warm, steps} in, a line
// {seconds} out. Gradients by hand, as for the other peers. The packages are in the folder named by the first argument.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const folder = process.argv[2]
const require = createRequire(join(folder, 'package.json'))
// Found in a folder that is known only now, so that no check can see their types.
const [tf, wasm] = ['tfjs', 'tfjs-backend-wasm'].map((name) => require(`@tensorflow/${name}`))
wasm.setWasmPaths(join(folder, 'node_modules/@tensorflow/tfjs-backend-wasm/dist/'))
wasm.setThreadsCount(1)
await tf.setBackend('wasm')

/** @param {import('../../wasm/index.js').Config} config */
function model({ d_in, d_sae, n_samples, ...config }) {
  const W_dec = tf.variable(tf.randomNormal([d_sae, d_in], 0, d_in ** -0.5))
  const W_enc = tf.variable(tf.transpose(W_dec))
  const b_enc = tf.variable(tf.zeros([d_sae]))
  const b_dec = tf.variable(tf.zeros([d_in]))
  const data = tf.randomNormal([n_samples || 20000, d_in])
  const optimizer =
    config.optimizer === 'sgd'
      ? tf.train.sgd(config.learning_rate)
      : tf.train.adam(config.learning_rate)

  /** @param {any} pre */
  const codes = (pre) => {
    const positive = tf.relu(pre)
    if (config.variant !== 'topk') return positive
    const { values } = tf.topk(positive, config.k)
    const least = tf.slice(values, [0, config.k - 1], [-1, 1])
    return tf.mul(positive, tf.cast(tf.greaterEqual(positive, least), 'float32'))
  }

  const gradients = () => {
    const size = config.batch_size
    const n = size || data.shape[0]
    const rows = size ? tf.randomUniform([size], 0, data.shape[0], 'int32') : undefined
    const x = rows ? tf.gather(data, rows) : data
    const centred = config.subtract_decoder_bias ? tf.sub(x, b_dec) : x
    const z = codes(tf.add(tf.matMul(centred, W_enc), b_enc))
    const g = tf.mul(tf.sub(tf.add(tf.matMul(z, W_dec), b_dec), x), 2 / n)
    const through = tf.matMul(g, W_dec, false, true)
    const slope =
      config.variant === 'relu' && config.penalty === 'activations' ? config.l1_coefficient / n : 0
    const delta = tf.mul(tf.add(through, slope), tf.cast(tf.greater(z, 0), 'float32'))
    let g_dec = tf.matMul(z, g, true)
    if (config.decoder_norm === 'unit')
      g_dec = tf.sub(g_dec, tf.mul(tf.sum(tf.mul(g_dec, W_dec), 1, true), W_dec))
    return [tf.matMul(centred, delta, true), tf.sum(delta, 0), g_dec, tf.sum(g, 0)]
  }

  return () => {
    tf.tidy(() => {
      const [enc, b, dec, b_out] = gradients()
      optimizer.applyGradients({
        [W_enc.name]: enc,
        [b_enc.name]: b,
        [W_dec.name]: dec,
        [b_dec.name]: b_out
      })
      if (config.decoder_norm === 'unit')
        W_dec.assign(tf.div(W_dec, tf.sqrt(tf.sum(tf.mul(W_dec, W_dec), 1, true))))
    })
    return W_dec.dataSync()[0]
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const { config, steps } = JSON.parse(line)
  const step = model(config)
  step()
  const start = performance.now()
  for (let i = 0; i < steps; i++) step()
  const seconds = (performance.now() - start) / 1000 / steps
  tf.disposeVariables()
  process.stdout.write(`${JSON.stringify({ seconds })}\n`)
}
