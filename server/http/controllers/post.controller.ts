import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { done, granted } from '../../refusals/refused.js';
import { Appointments, type Deciding } from '../../units/appointments.js';
import { colleaguesView } from '../../views/colleagues.js';
import type { Desk } from '../../views/desk.js';
import { unitOfficesView } from '../../views/offices.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type {
  ColleagueList,
  ColleagueQuery,
  CreatedRef,
  HandOver,
  NewPost,
  SubstituteNaming,
  UnitOffices,
  UnitQuery,
} from '../types.js';

@Controller('api')
export class PostController {
  constructor(private readonly appointments: Appointments) {}

  @Get('posts')
  @Permits('administrator')
  posts(@AtDesk() desk: Desk, @Query(shaped('unitQuery')) query: UnitQuery): Promise<UnitOffices> {
    return unitOfficesView(desk, query);
  }

  @Post('posts')
  @Permits('administrator')
  async add(@AtDesk() desk: Desk, @Body(shaped('newPost')) post: NewPost): Promise<CreatedRef> {
    return granted(await this.appointments.addPost(decidingAt(desk), post));
  }

  @Post('posts/:id/holder')
  @HttpCode(204)
  @Permits('administrator')
  handOver(
    @AtDesk() desk: Desk,
    @Param('id') post: string,
    @Body(shaped('handOver')) handOver: HandOver,
  ): Promise<void> {
    return done(this.appointments.handOver(decidingAt(desk), { post, ...handOver }));
  }

  @Get('posts/:id/colleagues')
  @Permits('account')
  colleagues(
    @AtDesk() desk: Desk,
    @Param('id') post: string,
    @Query(shaped('colleagueQuery')) query: ColleagueQuery,
  ): Promise<ColleagueList> {
    return colleaguesView(desk, post, query);
  }

  @Post('posts/:id/substitutions')
  @Permits('account')
  async nameSubstitute(
    @AtDesk() desk: Desk,
    @Param('id') post: string,
    @Body(shaped('substituteNaming')) naming: SubstituteNaming,
  ): Promise<CreatedRef> {
    return granted(await this.appointments.nameSubstitute(decidingAt(desk), { post, ...naming }));
  }

  @Delete('substitutions/:id')
  @HttpCode(204)
  @Permits('account')
  endSubstitution(@AtDesk() desk: Desk, @Param('id') id: string): Promise<void> {
    return done(this.appointments.endSubstitution(decidingAt(desk), id));
  }
}

function decidingAt({ reader, organisation, active }: Desk): Deciding {
  const { person: by, administrator } = reader;
  return { by, administrator, organisation, program: active.program };
}
