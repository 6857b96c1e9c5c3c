// The formulas of the lesson on steering in TeX: MathML when the page is built (tools/building/mathml.js).

export const add = String.raw`\data{symbol=moved}{x'} = \data{symbol=x}{x} + \data{symbol=alpha}{\alpha}\, \data{symbol=d}{d_j}`

/** The component along the direction becomes alpha. */
export const set = String.raw`\data{symbol=moved}{x'} = \data{symbol=x}{x} + \left(\data{symbol=alpha}{\alpha} - \data{symbol=x}{x} \cdot \data{symbol=d}{d_j}\right) \data{symbol=d}{d_j}`

/** It becomes at most alpha. */
export const cap = String.raw`\data{symbol=moved}{x'} = \data{symbol=x}{x} + \min\left(0, \data{symbol=alpha}{\alpha} - \data{symbol=x}{x} \cdot \data{symbol=d}{d_j}\right) \data{symbol=d}{d_j}`

export const ablate = String.raw`\data{symbol=moved}{x'} = \data{symbol=x}{x} - \data{symbol=z}{z_j}\, \data{symbol=d}{d_j}`
