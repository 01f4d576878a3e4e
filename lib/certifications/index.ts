export { CreateCertificationMove, STAGES } from "./certification-input";
export { createCertificationMove } from "./create-certification-move";
export { getCertification, type CertificationStep, type CertificationView } from "./get-certification";
export { readStanding } from "./read-standing";
