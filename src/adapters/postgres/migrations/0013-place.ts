/** Where a post was written, where it says so: what `place:` asks for. */
export const place = ['mention', 'heard_post']
  .map(
    (table) => `
alter table ${table} add column latitude double precision check (latitude between -90 and 90),
  add column longitude double precision check (longitude between -180 and 180),
  add constraint ${table}_place_is_whole check ((latitude is null) = (longitude is null));`,
  )
  .join('');
