// The formulas of lesson 2 in TeX: MathML when the page is built (tools/building/mathml.js).

/** What the world makes: a few directions, each with its strength, and some noise. */
export const world = String.raw`\data{symbol=x}{x} = \sum_{i} \data{symbol=a}{a_i}\, \data{symbol=f}{f_i} + \text{noise}`

export const encoder = String.raw`\data{symbol=z}{z} = \operatorname{ReLU}\left(\left(\data{symbol=x}{x} - \data{symbol=b}{b_{\text{dec}}}\right) \data{symbol=enc}{W_{\text{enc}}} + \data{symbol=b}{b_{\text{enc}}}\right)`

export const decoder = String.raw`\data{symbol=xhat}{\hat{x}} = \data{symbol=z}{z}\, \data{symbol=dec}{W_{\text{dec}}} + \data{symbol=b}{b_{\text{dec}}}`

export const error = String.raw`\data{symbol=error}{E} = \left\lVert \data{symbol=x}{x} - \data{symbol=xhat}{\hat{x}} \right\rVert^2 = \sum_{i} \left(\data{symbol=x}{x_i} - \data{symbol=xhat}{\hat{x}_i}\right)^2`

/** Bricken et al. 2023; Cunningham et al. 2023. */
export const loss = String.raw`\data{symbol=L}{L} = \data{symbol=error}{\left\lVert x - \hat{x} \right\rVert^2} + \data{symbol=lambda}{\lambda} \data{symbol=sum}{\sum_{j} z_j}`

export const slope = String.raw`\data{symbol=slope}{\frac{\partial L}{\partial z_j}} = -2\, \left(\data{symbol=x}{x} - \data{symbol=xhat}{\hat{x}}\right) \cdot \data{symbol=d}{d_j} + \data{symbol=lambda}{\lambda}`

/** Gao et al. 2024. */
export const topk = String.raw`\data{symbol=z}{z} = \operatorname{TopK}_{\data{symbol=k}{k}}\left(\left(\data{symbol=x}{x} - \data{symbol=b}{b_{\text{dec}}}\right) \data{symbol=enc}{W_{\text{enc}}} + \data{symbol=b}{b_{\text{enc}}}\right)`
