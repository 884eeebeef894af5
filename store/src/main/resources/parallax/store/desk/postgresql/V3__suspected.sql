-- Why a reply may come from a program: names, with commas between them.
alter table reply add column suspected text not null default '';
