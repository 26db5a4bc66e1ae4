/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  images: { unoptimized: true },
  // `npm test` checks types; a user's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // The two faces of the first paint are preloaded by their address.
  turbopack: { rules: { '*.woff2': { type: 'asset' } } },
}

export default config
