export { createProductLine } from "./create-product-line";
export { createSite } from "./create-site";
export { getPortfolioStanding, type PortfolioStanding } from "./get-portfolio-standing";
export { getSite, type SiteContract, type SiteStanding, type SiteView } from "./get-site";
export { listSites, type PortfolioRow } from "./list-sites";
export { projectProductLine, projectSite, projectSiteScope } from "./project-site";
export { CreateProductLine, CreateSite, UpdateSite, UpdateSiteScope } from "./site-input";
export { updateSite } from "./update-site";
export { updateSiteScope } from "./update-site-scope";
