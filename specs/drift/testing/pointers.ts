/** The places of our document of iam v1 in which tests plant changes. */
export const LIST = '#/paths/~1v1~1Keys/get';
export const CREATE = '#/paths/~1v1~1Keys/post';
export const FETCH = '#/paths/~1v1~1Keys~1{Sid}/get';
export const DELETE = '#/paths/~1v1~1Keys~1{Sid}/delete';
export const FORM = `${CREATE}/requestBody/content/application~1x-www-form-urlencoded/schema`;
export const CREATED = `${CREATE}/responses/201`;
export const PAGE_SIZE = '#/components/parameters/PageSize';
export const KEY = '#/components/schemas/iam.v1.key';
export const META = '#/components/schemas/iam.v1.meta';
export const LISTED = '#/components/schemas/iam.v1.get_keys';
