// The formulas of the lesson on failures in TeX: MathML when the page is built (tools/building/mathml.js).

/** Chanin et al. 2024: the child's latent points along both. */
export const both = String.raw`\data{symbol=d}{d_j} \approx \frac{\data{symbol=parent}{f_{\text{parent}}} + \data{symbol=child}{f_{\text{child}}}}{\sqrt{2}}`
