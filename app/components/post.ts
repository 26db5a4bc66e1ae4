'use client'

export type Posted<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string }

/** Sends a change to one of Quern's own routes. A refusal and a lost connection are values with a sentence to show. */
export async function postJson<Value>(url: string, body: unknown, signal?: AbortSignal): Promise<Posted<Value>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...(signal === undefined ? {} : { signal }),
    })
    const value = await response.json()
    if (response.ok) return { ok: true, value }
    return {
      ok: false,
      message: typeof value?.message === 'string' ? value.message : `Refused with ${response.status}.`,
    }
  } catch {
    return {
      ok: false,
      message: `Quern cannot be reached at ${location.host}. Start it with npm start, then try again.`,
    }
  }
}
