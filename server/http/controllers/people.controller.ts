import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { type FirstPassword as Made, People } from '../../accounts/people.js';
import type { Refusal } from '../../../engine/case.js';
import { done, granted } from '../../refusals/refused.js';
import type { Desk } from '../../views/desk.js';
import { firstPasswordSheet } from '../../views/first-passwords.js';
import { personListView } from '../../views/people.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import { sheetFile } from '../sheet-file.js';
import type {
  AdministratorSetting,
  FirstPassword,
  NewPerson,
  PeopleQuery,
  PersonList,
  Renaming,
} from '../types.js';

@Controller('api/people')
export class PeopleController {
  constructor(private readonly people: People) {}

  @Get()
  @Permits('administrator')
  list(
    @AtDesk() desk: Desk,
    @Query(shaped('peopleQuery')) query: PeopleQuery,
  ): Promise<PersonList> {
    return personListView(desk, query);
  }

  @Post()
  @Permits('administrator')
  add(
    @AtDesk() { reader }: Desk,
    @Body(shaped('newPerson')) { account, name, administrator = false }: NewPerson,
  ): Promise<FirstPassword> {
    return told(this.people.add(reader.person, { account, name: name.trim(), administrator }));
  }

  @Post('first-passwords')
  @HttpCode(200)
  @Permits('administrator')
  async firstPasswords(@AtDesk() desk: Desk): Promise<StreamableFile> {
    const given = await this.people.givePasswords(desk.reader.person);
    return sheetFile(await firstPasswordSheet(desk, given));
  }

  @Put(':id/name')
  @HttpCode(204)
  @Permits('administrator')
  rename(
    @AtDesk() { reader }: Desk,
    @Param('id') id: string,
    @Body(shaped('renaming')) { name }: Renaming,
  ): Promise<void> {
    return done(this.people.rename(reader.person, id, name.trim()));
  }

  @Put(':id/administrator')
  @HttpCode(204)
  @Permits('administrator')
  makeAdministrator(
    @AtDesk() { reader }: Desk,
    @Param('id') id: string,
    @Body(shaped('administratorSetting')) { administrator }: AdministratorSetting,
  ): Promise<void> {
    return done(this.people.makeAdministrator(reader.person, id, administrator));
  }

  @Post(':id/deactivation')
  @HttpCode(204)
  @Permits('administrator')
  deactivate(@AtDesk() { reader }: Desk, @Param('id') id: string): Promise<void> {
    return done(this.people.deactivate(reader.person, id));
  }

  @Delete(':id/deactivation')
  @Permits('administrator')
  reactivate(@AtDesk() { reader }: Desk, @Param('id') id: string): Promise<FirstPassword> {
    return told(this.people.reactivate(reader.person, id));
  }

  @Post(':id/password')
  @HttpCode(200)
  @Permits('administrator')
  resetPassword(@AtDesk() { reader }: Desk, @Param('id') id: string): Promise<FirstPassword> {
    return told(this.people.resetPassword(reader.person, id));
  }

  @Delete(':id/second-step')
  @HttpCode(204)
  @Permits('administrator')
  resetSecondStep(@AtDesk() { reader }: Desk, @Param('id') id: string): Promise<void> {
    return done(this.people.resetSecondFactor(reader.person, id));
  }

  @Delete(':id/sessions')
  @HttpCode(204)
  @Permits('administrator')
  endSessions(@AtDesk() { reader }: Desk, @Param('id') id: string): Promise<void> {
    return done(this.people.endSessions(reader.person, id));
  }
}

async function told(made: Promise<Made | Refusal>): Promise<FirstPassword> {
  const { person: account, password } = granted(await made);
  return { account, password };
}
