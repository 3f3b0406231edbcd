-- A simulated customer who is deleted takes along what was learned from them.
alter table praise.example drop constraint example_customer_id_fkey;
alter table praise.example add constraint example_customer_id_fkey foreign key (customer_id) references people.customer on delete cascade;
