// The formulas of lesson 3 in TeX: MathML when the page is built (tools/building/mathml.js).

export const cosine = String.raw`\cos\left(\data{symbol=f}{f_i}, \data{symbol=d}{d_j}\right) = \frac{\data{symbol=f}{f_i} \cdot \data{symbol=d}{d_j}}{\lVert f_i \rVert\, \lVert d_j \rVert}`

/** MMCS: the mean over features of the largest cosine. */
export const nearest = String.raw`\data{symbol=mmcs}{\text{MMCS}} = \frac{1}{\data{symbol=n}{n}} \sum_{i} \max_{j} \cos\left(\data{symbol=f}{f_i}, \data{symbol=d}{d_j}\right)`

export const variance = String.raw`\data{symbol=ev}{\text{EV}} = 1 - \frac{\sum \left\lVert x - \hat{x} \right\rVert^2}{\sum \left\lVert x - \bar{x} \right\rVert^2}`
