/** Next's ambient types (CSS imports, images), so that `tsc` passes before Next has made its own next-env.d.ts. */
/// <reference types="next" />
/// <reference types="next/image-types/global" />

