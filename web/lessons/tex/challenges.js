// The formula of the lesson in the sandbox in TeX: MathML when the page is built (tools/building/mathml.js).

export const order = String.raw`\data{symbol=found}{R} \gg \data{symbol=chance}{C}\;? \quad \longrightarrow \quad \data{symbol=verdict}{V}`
