/** The smallest app there can be: one route handler, for comparison with the hosted API. */
export default { typescript: { ignoreBuildErrors: true } };
