// The formula of the lesson on one's own data in TeX: MathML when the page is built (tools/building/mathml.js).

/** Paulo and Belrose 2025: latents of two seeds matched one to one, beside a random dictionary. */
export const agreement = String.raw`\data{symbol=agreement}{A} = \frac{1}{m} \sum_{i=1}^{m} \left| \cos\!\left(\data{symbol=one}{d_i},\; \data{symbol=other}{d'_{\pi(i)}}\right) \right| \;\gg\; \data{symbol=chance}{A_0}\;?`
