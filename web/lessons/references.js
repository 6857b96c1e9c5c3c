/**
 * What the lessons rest on. Cited in web/lessons/.
 */

/** @typedef {{ text: string, url: string }} Reference */

export const TOY_MODELS = {
  text: 'N. Elhage et al., Toy Models of Superposition, Transformer Circuits Thread, 2022',
  url: 'https://transformer-circuits.pub/2022/toy_model/index.html'
}

export const ZOOM_IN = {
  text: 'C. Olah et al., Zoom In: An Introduction to Circuits, Distill, 2020',
  url: 'https://distill.pub/2020/circuits/zoom-in/'
}

export const MONOSEMANTICITY = {
  text: 'T. Bricken et al., Towards Monosemanticity: Decomposing Language Models With Dictionary Learning, 2023',
  url: 'https://transformer-circuits.pub/2023/monosemantic-features/index.html'
}

export const INTERPRETABLE = {
  text: 'H. Cunningham et al., Sparse Autoencoders Find Highly Interpretable Features in Language Models, 2023',
  url: 'https://arxiv.org/abs/2309.08600'
}

export const TOPK = {
  text: 'L. Gao et al., Scaling and evaluating sparse autoencoders, 2024',
  url: 'https://arxiv.org/abs/2406.04093'
}

export const OUT_OF_SUPERPOSITION = {
  text: 'L. Sharkey et al., Taking features out of superposition with sparse autoencoders, 2022',
  url: 'https://www.alignmentforum.org/posts/z6QQJbtpkEAX3Aojj'
}

export const HUNGARIAN = {
  text: 'H. W. Kuhn, The Hungarian method for the assignment problem, 1955',
  url: 'https://doi.org/10.1002/nav.3800020109'
}

export const GATED = {
  text: 'S. Rajamanoharan et al., Improving Dictionary Learning with Gated Sparse Autoencoders, 2024',
  url: 'https://arxiv.org/abs/2404.16014'
}

export const JUMPRELU = {
  text: 'S. Rajamanoharan et al., Jumping Ahead: Improving Reconstruction Fidelity with JumpReLU Sparse Autoencoders, 2024',
  url: 'https://arxiv.org/abs/2407.14435'
}

export const BATCH_TOPK = {
  text: 'B. Bussmann et al., BatchTopK Sparse Autoencoders, 2024',
  url: 'https://arxiv.org/abs/2412.06410'
}

export const SAE_BENCH = {
  text: 'A. Karvonen et al., SAEBench: A Comprehensive Benchmark for Sparse Autoencoders, 2025',
  url: 'https://arxiv.org/abs/2503.09532'
}

export const ABSORPTION = {
  text: 'D. Chanin et al., A is for Absorption: Studying Feature Splitting and Absorption in Sparse Autoencoders, 2024',
  url: 'https://arxiv.org/abs/2409.14507'
}

export const HEDGING = {
  text: 'D. Chanin, T. Dulka and A. Garriga-Alonso, Feature Hedging: Correlated Features Break Narrow Sparse Autoencoders, 2025',
  url: 'https://arxiv.org/abs/2505.11756'
}

export const MATRYOSHKA = {
  text: 'B. Bussmann et al., Learning Multi-Level Features with Matryoshka Sparse Autoencoders, 2025',
  url: 'https://arxiv.org/abs/2503.17547'
}

export const AMORTISATION = {
  text: 'C. O’Neill et al., Compute Optimal Inference and Provable Amortisation Gap in Sparse Autoencoders, 2024',
  url: 'https://arxiv.org/abs/2411.13117'
}

export const SPARSE_CODING = {
  text: 'B. A. Olshausen and D. J. Field, Sparse coding with an overcomplete basis set, 1997',
  url: 'https://doi.org/10.1016/S0042-6989(97)00169-7'
}

export const FISTA = {
  text: 'A. Beck and M. Teboulle, A Fast Iterative Shrinkage-Thresholding Algorithm, 2009',
  url: 'https://doi.org/10.1137/080716542'
}

export const ACTIVATION_ENGINEERING = {
  text: 'A. Turner et al., Steering Language Models With Activation Engineering, 2023',
  url: 'https://arxiv.org/abs/2308.10248'
}

export const SCALING_MONOSEMANTICITY = {
  text: 'A. Templeton et al., Scaling Monosemanticity, Transformer Circuits Thread, 2024',
  url: 'https://transformer-circuits.pub/2024/scaling-monosemanticity/index.html'
}

export const SEEDS = {
  text: 'G. Paulo and N. Belrose, Sparse Autoencoders Trained on the Same Data Learn Different Features, 2025',
  url: 'https://arxiv.org/abs/2501.16615'
}
