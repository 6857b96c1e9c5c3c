// The formulas of lesson 1 in TeX: MathML when the page is built (tools/building/mathml.js).

/** Elhage et al. 2022: down to two numbers, and up again. */
export const model = String.raw`\data{symbol=h}{h} = \data{symbol=W}{W}^{\top} \data{symbol=x}{x} \qquad \data{symbol=out}{\hat{x}} = \operatorname{ReLU}\left(\data{symbol=W}{W}\,\data{symbol=h}{h} + \data{symbol=b}{b}\right)`

export const loss = String.raw`\data{symbol=L}{L} = \sum_{i} \data{symbol=importance}{I_i}\, \left(\data{symbol=x}{x_i} - \data{symbol=out}{\hat{x}_i}\right)^2`

export const product = String.raw`\data{symbol=product}{\left(W W^{\top}\right)_{ij}} = \data{symbol=W}{W_i} \cdot \data{symbol=W}{W_j}`
