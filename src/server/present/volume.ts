import type { Estimate } from '../../domain/volume/estimate.ts';
import type { PlatformVolume } from '../../domain/volume/platform-volume.ts';
import type { EstimateView, PlatformVolumeView } from '../contract/index.ts';

/** JSON knows no infinity. */
export function presentEstimate(estimate: Estimate | null): EstimateView | null {
  if (!estimate) return null;
  return { ...estimate, high: Number.isFinite(estimate.high) ? estimate.high : null };
}

export function presentPlatform(volume: PlatformVolume): PlatformVolumeView {
  return {
    ...volume,
    takesPerDay: presentEstimate(volume.takesPerDay),
    readsPerDay: presentEstimate(volume.readsPerDay),
    usdPerMonth: presentEstimate(volume.usdPerMonth),
    usefulPerDay: presentEstimate(volume.usefulPerDay),
    usdPerUseful: presentEstimate(volume.usdPerUseful),
  };
}
