import 'reflect-metadata';
import { Controller, Get, type Type } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import { Needs, Public, ROUTE_ACCESS } from '@respi/shared/api-platform';
import { type TestInstallation, anInstallation } from './testing/an-installation';

let installation: TestInstallation;

beforeAll(async () => {
  installation = await anInstallation();
});

afterAll(() => installation.close());

/** Routes of a controller that declare neither who may knock nor that anybody may. */
function undeclared(controller: Type): string[] {
  const prototype = controller.prototype as Record<string, unknown>;
  return handlersOf(controller)
    .filter((name) => {
      const handler = prototype[name] as object;
      return ![
        Reflect.getMetadata(ROUTE_ACCESS.public, handler),
        Reflect.getMetadata(ROUTE_ACCESS.public, controller),
        Reflect.getMetadata(ROUTE_ACCESS.permission, handler),
      ].some(Boolean);
    })
    .map((name) => `${controller.name}.${name}`);
}

function handlersOf(controller: Type): string[] {
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).filter((name) => {
    const member = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
    return typeof member === 'function' && Reflect.hasMetadata(METHOD_METADATA, member);
  });
}

it('every route declares its permission or that it is public', () => {
  const controllers = [...installation.module.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .map(({ metatype }) => metatype as Type);
  expect(controllers.flatMap(handlersOf).length).toBeGreaterThan(60);
  expect(controllers.flatMap(undeclared)).toEqual([]);
});

it('a route that declares neither would be found', () => {
  @Controller('forgetful')
  class Forgetful {
    @Get('open')
    @Public()
    open(): void {
      // answers anybody
    }

    @Get('guarded')
    @Needs('case.read')
    guarded(): void {
      // answers who may read cases
    }

    @Get('forgotten')
    forgotten(): void {
      // whoever wrote this forgot to say
    }
  }
  expect(undeclared(Forgetful)).toEqual(['Forgetful.forgotten']);
});
