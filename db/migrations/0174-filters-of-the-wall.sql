-- Which units, products, brands and reasons occur on the wall is asked of each of these, however many thanks hang: of 200,000 in some ten
-- milliseconds instead of half a second.
create index thanks_hung_unit on praise.thanks (unit_id)
  where state = 'standing' and removed_at is null and not waits and (quote or publish or noted_may is not null);
create index thanks_hung_product on praise.thanks (product_id)
  where state = 'standing' and removed_at is null and not waits and (quote or publish or noted_may is not null);
create index thanks_hung_brand on praise.thanks (brand_id)
  where state = 'standing' and removed_at is null and not waits and (quote or publish or noted_may is not null);
create index thanks_hung_reason on praise.thanks (reason_id)
  where state = 'standing' and removed_at is null and not waits and (quote or publish or noted_may is not null);
