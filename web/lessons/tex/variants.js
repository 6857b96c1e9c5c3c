// The formulas of the lesson on variants in TeX: MathML when the page is built (tools/building/mathml.js).

/** Bricken et al. 2023: the plain code, and what it pays. */
export const priced = String.raw`\data{symbol=z}{z_j} = \max\left(0, \data{symbol=a}{a_j}\right), \qquad \data{symbol=lambda}{\lambda} \sum_{j} \data{symbol=z}{z_j}`

/** A threshold for each latent, or the k largest; Rajamanoharan et al. 2024, Gao et al. 2024. */
export const counted = String.raw`\data{symbol=z}{z_j} = \data{symbol=a}{a_j} \left[\data{symbol=a}{a_j} > \data{symbol=theta}{\theta_j}\right], \qquad \data{symbol=z}{z} = \operatorname{TopK}_{\data{symbol=k}{k}}\left(\data{symbol=a}{a}\right)`
