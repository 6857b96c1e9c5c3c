// The formulas of the lesson on the encoder in TeX: MathML when the page is built (tools/building/mathml.js).

export const guess = String.raw`\data{symbol=z}{z} = \operatorname{ReLU}\left(\left(\data{symbol=x}{x} - b_{\text{dec}}\right) \data{symbol=enc}{W_{\text{enc}}} + b_{\text{enc}}\right)`

/** Olshausen and Field 1997, with codes that are not negative. */
export const search = String.raw`\data{symbol=z}{z} = \arg\min_{z \ge 0}\; \left\lVert \data{symbol=x}{x} - b_{\text{dec}} - \data{symbol=z}{z}\, \data{symbol=dec}{W_{\text{dec}}} \right\rVert^2 + \data{symbol=lambda}{\lambda} \sum_{j} \data{symbol=z}{z_j}`
