export { carryNamedFiles } from "./carry-named-files";
export { createUpload } from "./create-upload";
export { fileLinkOf, getFileLink, readLinkedFile } from "./file-link";
export { listEvidenceFiles, type EvidenceFileRow } from "./list-evidence-files";
export { receiveUpload } from "./receive-upload";
export { updateEvidenceFile } from "./update-evidence-file";
export { CreateUpload, FILE_BYTES_MAX, UpdateEvidenceFile, type Purpose } from "./upload-input";
