import { afterAll, afterEach, vi } from 'vitest'
import { enableAutoUnmount } from '@vue/test-utils'

enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())
// Vant measures fixed bars in a timer (up to 300 ms) that unmount does not cancel; let it run before the DOM goes away.
afterAll(() => (typeof window === 'undefined' ? undefined : new Promise(r => setTimeout(r, 350))))
